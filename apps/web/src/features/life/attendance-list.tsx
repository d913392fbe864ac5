import type { MemberGrade } from '@lianchuang/domain/organisation-life/contract';
import { memberGrades } from '@lianchuang/domain/organisation-life/contract';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Away } from './meeting-draft.ts';

interface Person {
  readonly id: string;
  readonly name: string;
}

const states = ['present', 'excused', 'absent'] as const;

/** Who was there: all are, until one taps 请假 or 缺席 (R1.11). At an appraisal each has a grade besides. */
export function AttendanceList(props: {
  people: readonly Person[];
  away: Readonly<Record<string, Away>>;
  onAway: (away: Record<string, Away>) => void;
  grades?: Readonly<Record<string, MemberGrade>> | undefined;
  onGrades: (grades: Record<string, MemberGrade>) => void;
}) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const { people, away, grades } = props;
  const count = (state: Away) => people.filter((p) => away[p.id] === state).length;
  const [excused, absent] = [count('excused'), count('absent')];
  const set = (id: string, state: (typeof states)[number]) => {
    const { [id]: _, ...others } = away;
    props.onAway(state === 'present' ? others : { ...others, [id]: state });
  };
  const shown = people.filter((p) => p.name.includes(words.trim()));
  return (
    <div>
      <p className="lc-attendance-sum" role="status">
        {t('life.attendance-sum', {
          expected: people.length,
          present: people.length - excused - absent,
          excused,
          absent,
        })}
      </p>
      {people.length > 15 ? (
        <Input
          allowClear
          aria-label={t('life.find-person')}
          placeholder={t('life.find-person')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      ) : null}
      <ul className="lc-attendance">
        {shown.map(({ id, name }) => (
          <li key={id}>
            <fieldset>
              <legend>{name}</legend>
              {states.map((state) => (
                <button
                  key={state}
                  type="button"
                  className={`lc-attendance-${state}`}
                  aria-pressed={(away[id] ?? 'present') === state}
                  aria-label={`${name} ${t(`life.state.${state}`)}`}
                  onClick={() => set(id, state)}
                >
                  {t(`life.state.${state}`)}
                </button>
              ))}
              {grades ? (
                <select
                  aria-label={t('life.grade-of', { name })}
                  value={grades[id] ?? 'qualified'}
                  onChange={(event) => props.onGrades({ ...grades, [id]: event.target.value as MemberGrade })}
                >
                  {memberGrades.map((grade) => (
                    <option key={grade} value={grade}>
                      {t(`life.grade.${grade}`)}
                    </option>
                  ))}
                </select>
              ) : null}
            </fieldset>
          </li>
        ))}
      </ul>
    </div>
  );
}
