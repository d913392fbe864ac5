/**
 * SQL after a derived table `own` with a `path`: each of its rows once for its organisation and once for all above it,
 * whose path is `left(own.path, up.length)`. Labels of a path are five characters with their dot, so a row counts at
 * every beginning of its path without comparing every organisation with every other.
 */
export const upwards = 'cross join lateral generate_series(5, char_length(own.path), 5) as up(length)';
