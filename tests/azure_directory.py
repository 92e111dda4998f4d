"""A directory as Microsoft Graph tells of it, by the paths of its API in small letters."""

from __future__ import annotations

DIRECTORY = {
    "/v1.0/policies/authorizationpolicy": {
        "allowInvitesFrom": "adminsAndGuestInviters",
        "guestUserRoleId": "10dae51f-b6af-4016-8d66-8c2a99b929b3",
        "defaultUserRolePermissions": {
            "allowedToCreateApps": False, "allowedToCreateSecurityGroups": True,
            "permissionGrantPoliciesAssigned": ["ManagePermissionGrantsForSelf.microsoft-user-default-legacy"],
        },
    },
    "/v1.0/policies/identitysecuritydefaultsenforcementpolicy": {"isEnabled": True},
    "/v1.0/directoryroles/roletemplateid=62e90394-69f5-4237-9190-012177145e10/members": [
        {"@odata.type": "#microsoft.graph.user", "id": str(number)} for number in range(3)
    ],
    "/v1.0/identity/conditionalaccess/namedlocations": [{"id": "1"}, {"id": "2", "isTrusted": True}],
    "/v1.0/identity/conditionalaccess/policies": [
        {
            "id": "a", "displayName": "second factor", "state": "enabled",
            "grantControls": {"operator": "OR", "builtInControls": ["mfa"]},
        },
        {
            "id": "b", "displayName": "tried out", "state": "enabledForReportingButNotEnforced",
            "grantControls": {"operator": "OR", "builtInControls": ["mfa"]},
        },
    ],
}  # fmt: skip
