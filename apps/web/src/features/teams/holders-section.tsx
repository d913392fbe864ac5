import type { Holding, Team } from '@lianchuang/domain/teams/contract';
import { type Committee, committees, type Post, posts } from '@lianchuang/domain/teams/terms';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../lib/format.ts';
import { ToneTag } from '../../ui/state-tag.tsx';
import { AppointDialog } from './appoint-dialog.tsx';
import { PersonWords } from './person-words.tsx';
import { RelieveDialog } from './relieve-dialog.tsx';
import { RemoveHoldingDialog } from './remove-holding-dialog.tsx';
import { SeatsDialog } from './seats-dialog.tsx';
import { StructureView } from './structure-view.tsx';
import { peopleOf, presentPeople } from './team-query.ts';

/** Each seat with who holds it since when, vacant ones too; the structure at a glance beside it (R1.7). */
export function HoldersSection(props: { team: Team }) {
  const { t } = useTranslation();
  const { team } = props;
  const [appoint, setAppoint] = useState<Post | null>(null);
  const [relieve, setRelieve] = useState<Holding | null>(null);
  const [remove, setRemove] = useState<Holding | null>(null);
  const [seats, setSeats] = useState(false);
  const people = presentPeople(team);
  const secretary = team.holders.find((h) => h.post === 'secretary')?.personId;
  const combined =
    secretary !== undefined &&
    team.holders.some((h) => h.post === 'village-director' && h.personId === secretary);
  return (
    <div className="lc-team">
      <div className="lc-team-main">
        {team.version === 0 ? <p className="lc-muted">{t('teams.nobody-yet')}</p> : null}
        {combined ? (
          <p>
            <ToneTag tone="met" sign="✓">
              {t('teams.is-combined')}
            </ToneTag>
          </p>
        ) : null}
        {committees.map((committee) => (
          <CommitteeSeats
            key={committee}
            team={team}
            committee={committee}
            onAppoint={setAppoint}
            onRelieve={setRelieve}
            onRemove={setRemove}
          />
        ))}
        {team.may.change ? <Button onClick={() => setSeats(true)}>{t('teams.set-seats')}</Button> : null}
      </div>
      {people.length > 0 ? <StructureView people={people} asOf={team.asOf} /> : null}
      {appoint ? <AppointDialog team={team} post={appoint} onClose={() => setAppoint(null)} /> : null}
      {relieve ? <RelieveDialog team={team} holding={relieve} onClose={() => setRelieve(null)} /> : null}
      {remove ? <RemoveHoldingDialog team={team} holding={remove} onClose={() => setRemove(null)} /> : null}
      {seats ? <SeatsDialog team={team} onClose={() => setSeats(false)} /> : null}
    </div>
  );
}

function CommitteeSeats(props: {
  team: Team;
  committee: Committee;
  onAppoint: (post: Post) => void;
  onRelieve: (holding: Holding) => void;
  onRemove: (holding: Holding) => void;
}) {
  const { t } = useTranslation();
  const { team, committee } = props;
  const people = peopleOf(team);
  const list = team.posts.filter(
    ({ post, seats }) => seats > 0 && posts.find((p) => p.id === post)?.committee === committee,
  );
  if (list.length === 0) return null;
  const term = team.terms.find((one) => one.committee === committee);
  return (
    <section>
      <h2>
        {t(`teams.committee.${committee}`)}{' '}
        <small className="lc-muted">
          {term
            ? t('teams.term-words', { from: formatDate(term.from), until: formatDate(term.until) })
            : null}
        </small>
      </h2>
      <ul className="lc-team-seats">
        {list.flatMap(({ post, seats }) =>
          Array.from({ length: seats }, (_, i) => i + 1).map((seat) => {
            const holding = team.holders.find((h) => h.post === post && h.seat === seat);
            const person = people.get(holding?.personId ?? '');
            return (
              <li key={`${post} ${seat}`} className={holding ? undefined : 'lc-team-vacant'}>
                <span className="lc-team-post">{t(`teams.post.${post}`)}</span>
                {holding && person ? (
                  <>
                    <PersonWords person={person} />
                    <span className="lc-muted">{t('teams.since', { date: formatDate(holding.from) })}</span>
                  </>
                ) : (
                  <ToneTag tone="at-risk" sign="!">
                    {t('teams.vacancy')}
                  </ToneTag>
                )}
                {team.may.change ? (
                  <span className="lc-team-acts">
                    {holding ? (
                      <>
                        <Button size="small" onClick={() => props.onRelieve(holding)}>
                          {t('teams.relieve')}
                        </Button>
                        <Button size="small" type="text" onClick={() => props.onRemove(holding)}>
                          {t('teams.remove')}
                        </Button>
                      </>
                    ) : (
                      <Button size="small" onClick={() => props.onAppoint(post)}>
                        {t('teams.appoint')}
                      </Button>
                    )}
                  </span>
                ) : null}
              </li>
            );
          }),
        )}
      </ul>
    </section>
  );
}
