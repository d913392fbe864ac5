/**
 * A person of a register as a record of a figure: by name where the viewer may see them now, with a link; who has gone
 * to a part of the tree out of the viewer's sight keeps the first character of the name.
 */
export function personLabel(
  person: { name: string; path: string; more?: string },
  viewer: { lo: string; hi: string },
  link: string,
): { label: string; link: string | null } {
  if (person.path < viewer.lo || person.path >= viewer.hi) {
    const [first = ''] = person.name;
    return { label: `${first}**`, link: null };
  }
  return { label: person.more ? `${person.name} ${person.more}` : person.name, link };
}
