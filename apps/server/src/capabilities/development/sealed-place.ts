/** The place a person's number is bound to; moved to another row it does not open. */
export function sealedPlace(countyId: number, id: string, field: 'identity' | 'phone'): string {
  return `${countyId}/development-person/${id}/${field}`;
}
