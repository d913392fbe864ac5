/** Bands that the structure of members is told in; whole years, both ends included. */
export interface Band {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

export const ageBands: readonly Band[] = [
  { key: 'under-30', from: 0, to: 29 },
  { key: '30-39', from: 30, to: 39 },
  { key: '40-49', from: 40, to: 49 },
  { key: '50-60', from: 50, to: 60 },
  { key: '61-70', from: 61, to: 70 },
  { key: 'over-70', from: 71, to: 200 },
];

/** Years of membership. */
export const yearBands: readonly Band[] = [
  { key: 'under-5', from: 0, to: 4 },
  { key: '5-9', from: 5, to: 9 },
  { key: '10-19', from: 10, to: 19 },
  { key: '20-29', from: 20, to: 29 },
  { key: '30-39', from: 30, to: 39 },
  { key: 'over-40', from: 40, to: 200 },
];
