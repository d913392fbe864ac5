import { type MeetingKind, regularMeetings } from '@lianchuang/domain/organisation-life/regularity';
import { addDays } from '@lianchuang/domain/periods/calendar';
import type { WriteTx } from '../../platform/db/database.ts';
import { insertMeetings, type NewMeeting } from '../organisation-life/public.ts';
import { naming } from './names.ts';
import { type Random, seeded } from './random.ts';
import { readPeople } from './read-people.ts';
import type { Actor } from './shape.ts';

const topics: Readonly<Record<MeetingKind, readonly string[]>> = {
  'members-meeting': [
    '讨论村集体收入使用',
    '通报创建活动进展',
    '推选先进党员',
    '讨论发展党员',
    '评议党务公开',
  ],
  'committee-meeting': [
    '研究本月工作',
    '研究发展党员',
    '研究项目建设',
    '研究困难党员帮扶',
    '研究党建责任分工',
  ],
  'group-meeting': ['学习讨论', '党员汇报思想', '落实岗位职责', '讨论致富项目', '学习上级文件'],
  lecture: ['科学发展观专题党课', '惠农政策党课', '廉洁自律党课', '新农村建设党课', '奥运精神与党员先锋'],
  'life-meeting': ['批评与自我批评', '对照标准查找不足'],
  'members-appraisal': ['年度民主评议党员'],
};
const groups = ['第一党小组', '第二党小组', '第三党小组'];
const months = [
  '2008-01',
  '2008-02',
  '2008-03',
  '2008-04',
  '2008-05',
  '2008-06',
  '2008-07',
  '2008-08',
  '2008-09',
];

/**
 * Nine months of organisation life of most organisations (R1.11): the better ones meet as often as they should, others
 * leave some out, and a few keep no record at all, so that their returns still count. `pictures`: files kept already.
 */
export async function addOrganisationLife(
  tx: WriteTx,
  actors: readonly Actor[],
  seed: number,
  pictures: readonly string[],
): Promise<void> {
  const random = seeded(seed + 4111);
  const { person } = naming(random);
  const people = await readPeople(tx);
  const rows: NewMeeting[] = [];
  for (const { organisation, quality } of actors) {
    const place = people.get(organisation.id);
    if (!place || random.next() > 0.5 + quality * 0.5) continue;
    const by = person();
    const mood = Math.min(1, Math.max(0, quality + 0.08 + random.about(0, 0.12)));
    const hold = (
      kind: MeetingKind,
      month: string,
      expected: readonly string[],
      more: Partial<NewMeeting> = {},
    ) =>
      rows.push({
        id: random.uuid(),
        organisationId: place.id,
        path: place.path,
        kind,
        heldOn: `${month}-${String(random.between(3, 27)).padStart(2, '0')}`,
        topic: random.pick(topics[kind]),
        groupName: '',
        minutes: mood > 0.6 ? '会议由支部书记主持,逐项讨论,会上发言踊跃,形成一致意见。' : '',
        decisions: kind === 'lecture' ? '' : '会议决定按讨论意见办理,责任落实到人。',
        ...attend(random, expected, 0.6 + 0.36 * mood),
        by,
        ...more,
      });
    const committee = place.members
      .filter((_, i) => i % Math.ceil(place.members.length / 5) === 0)
      .slice(0, 5);
    const often = 0.66 + 0.38 * mood;
    for (const [m, month] of months.entries()) {
      for (const { kind, every } of regularMeetings) {
        if (every === 'quarter' ? m % 3 !== (kind === 'lecture' ? 1 : 2) : false) continue;
        if (random.next() > often) continue;
        if (kind === 'group-meeting') {
          const third = place.members.filter((_, i) => i % 3 === m % 3);
          hold(kind, month, third, { groupName: groups[m % 3] ?? '' });
        } else if (kind === 'committee-meeting') hold(kind, month, committee);
        else {
          const pictured = kind === 'members-meeting' && random.next() < mood * 0.6;
          const photo = { id: random.uuid(), sha256: pictures[rows.length % pictures.length] ?? '' };
          hold(kind, month, place.members, pictured && pictures.length > 0 ? { photo } : {});
        }
      }
    }
    if (random.next() < 0.6 + 0.45 * mood) {
      const graded = (share: number) => place.members.filter(() => random.next() < share);
      const excellent = graded(0.12);
      const basicallyQualified = graded(0.02).filter((id) => !excellent.includes(id));
      hold('members-appraisal', '2007-12', place.members, {
        topic: '2007年度民主评议党员',
        grades: { excellent, basicallyQualified },
      });
      hold('life-meeting', '2007-12', place.members, {
        heldOn: addDays('2007-12-01', random.between(1, 12)),
      });
    }
  }
  if (rows.length > 0) await insertMeetings(tx, rows);
}

/** Who of those expected was there, when a share of them usually is. */
function attend(
  random: Random,
  expected: readonly string[],
  share: number,
): Pick<NewMeeting, 'present' | 'excused' | 'absent'> {
  const present: string[] = [];
  const excused: string[] = [];
  const absent: string[] = [];
  for (const id of expected) {
    const draw = random.next();
    if (draw < share) present.push(id);
    else if (draw < share + (1 - share) * 0.6) excused.push(id);
    else absent.push(id);
  }
  return { present, excused, absent };
}
