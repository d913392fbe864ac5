-- Before a county is known, a signed-in person's roles are found by the person alone, in every request.
create index role_assignment_user on role_assignment (user_id);
