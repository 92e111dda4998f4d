"""stub"""
import json
class FunctionError(Exception): pass
class HclSet(list): pass
FUNCTIONS={"jsonencode":lambda v: json.dumps(v),"merge":lambda *a:{k:v for d in a if d for k,v in d.items()},"toset":lambda l:HclSet(sorted(set(l))),"concat":lambda *a:[x for l in a for x in l]}
UNAVAILABLE={"timestamp":"depends on the time"}
TRANSPARENT=frozenset({"merge","concat"})
