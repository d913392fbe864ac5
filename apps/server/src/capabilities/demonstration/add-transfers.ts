import type { WriteTx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { issueTransfer, receiveTransfer, selectMembersAt, stopTransfer } from '../members/public.ts';
import { systemActor } from '../setup/public.ts';
import type { Random } from './random.ts';

/** When a letter goes out, and what becomes of it; the first lapses unnoticed, the last are on their way. */
const letters: readonly { on: string; end?: 'receive' | 'refuse' | 'withdraw'; day?: string }[] = [
  { on: '2008-06-23' },
  { on: '2008-08-04', end: 'receive', day: '2008-08-11' },
  { on: '2008-08-13', end: 'withdraw', day: '2008-08-15' },
  { on: '2008-08-26', end: 'receive', day: '2008-09-02' },
  { on: '2008-09-01', end: 'refuse', day: '2008-09-08' },
  { on: '2008-09-03', end: 'receive', day: '2008-09-12' },
  { on: '2008-09-10', end: 'receive', day: '2008-09-16' },
  { on: '2008-09-18', end: 'receive', day: '2008-09-25' },
  { on: '2008-09-24' },
  { on: '2008-10-06' },
  { on: '2008-10-08' },
  { on: '2008-10-10' },
];
const reasons = ['迁居', '婚迁', '调动工作', '回村务农'];
const notes = { receive: '', refuse: '本人不在本村居住,请核实后再转', withdraw: '本人决定不走' };

/**
 * Letters of transfer between villages, some received, some refused or taken back, some on their way (R1.4). Every
 * other one comes from or goes to the first villages of `own`, so that whoever tries the product has some.
 */
export async function addTransfers(
  on: <T>(day: string, act: (tx: WriteTx) => Promise<T>) => Promise<T>,
  random: Random,
  own: readonly string[],
  villages: readonly string[],
): Promise<void> {
  const others = villages.filter((id) => !own.includes(id));
  const under = new Set<string>();
  for (const [nth, letter] of letters.entries()) {
    const far = random.pick(others);
    const near = own[nth % 2] ?? random.pick(others);
    const [from, to] = [
      [near, far],
      [far, random.pick(others)],
      [far, near],
      [random.pick(others), far],
    ][nth % 4] as [string, string];
    await on(letter.on, async (tx) => {
      const member = random.pick((await selectMembersAt(tx, from)).filter((m) => m.joined_on < '2006-01-01'));
      // Nobody goes twice: two letters at once are refused.
      if (!member || from === to || under.has(member.id)) return;
      under.add(member.id);
      const { id, version } = await issueTransfer(tx, clerk(tx), {
        params: { id: member.id },
        body: {
          version: member.version,
          transferId: tx.uuid(),
          toOrganisationId: to,
          reason: random.pick(reasons),
        },
      });
      const { end, day } = letter;
      if (!end || !day) return;
      await on(day, async (later) => {
        const input = { params: { id }, body: { version, note: notes[end] } };
        if (end === 'receive') {
          await receiveTransfer(later, clerk(later), { ...input, body: { ...input.body, on: day } });
        } else await stopTransfer(end)(later, clerk(later), input);
      });
    });
  }
}

/** The product itself, as one who keeps the register of the whole county. */
function clerk(tx: WriteTx): Actor {
  return {
    ...systemActor,
    username: systemActor.userId,
    role: 'county-officer',
    assignmentId: systemActor.userId,
    organisationId: '',
    path: tx.scope.lo,
    rights: ['members.change'],
    scope: tx.scope,
    mustEnrolTotp: false,
    totpEnabled: false,
  };
}
