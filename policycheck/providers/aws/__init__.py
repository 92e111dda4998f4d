"""Live inventories of AWS, through boto3."""
