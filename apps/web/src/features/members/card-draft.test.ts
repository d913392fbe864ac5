import { describe, expect, it } from 'vitest';
import { type CardDraft, changedFields } from './card-draft.ts';

const card: CardDraft = {
  identity: '',
  phone: '',
  name: '李秀英',
  ethnicGroup: '汉',
  education: 'primary',
  joinedOn: '1985-07-01',
  fullOn: '1986-07-01',
  occupation: '务农',
  specialSkills: '',
  veteran: false,
  returnedYouth: false,
  graduate: false,
  capableVillager: false,
};

describe('R1.4 correcting a card', () => {
  it('sends only what was changed', () => {
    expect(changedFields(card, { ...card, name: ' 李秀英 ' }, false)).toEqual({});
    expect(
      changedFields(card, { ...card, education: 'junior-middle', capableVillager: true }, false),
    ).toEqual({
      education: 'junior-middle',
      capableVillager: true,
    });
  });
  it('takes an emptied day of full membership as on probation', () => {
    expect(changedFields(card, { ...card, fullOn: '' }, false)).toEqual({ fullOn: null });
  });
  it('keeps both numbers unless one is typed or taken away', () => {
    expect(changedFields(card, { ...card, phone: '13800138000' }, false)).toEqual({ phone: '13800138000' });
    expect(changedFields(card, card, true)).toEqual({ phone: null });
  });
});
