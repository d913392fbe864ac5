import { listResponsibilities } from '@lianchuang/domain/responsibilities/contract';
import type { TargetView } from '@lianchuang/domain/scoring/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useMay } from '../../lib/use-session.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';

/** Who answers for the target: by the definition, and by name where it was laid down (R3.7). */
export function TargetResponsible(props: { target: TargetView }) {
  const { t } = useTranslation();
  const may = useMay('responsibilities.read');
  const { data, error } = useQuery({
    queryKey: ['responsibilities'],
    queryFn: ({ signal }) => api(listResponsibilities, { signal }),
    enabled: may,
  });
  const named = (data?.items ?? []).filter(
    (item) =>
      item.subject === 'target' && item.subjectId === props.target.id && item.firstResponsible !== null,
  );
  return (
    <section>
      <h2>{t('targets.responsible')}</h2>
      <p>{t('targets.responsible.units', { units: props.target.responsible })}</p>
      <ProblemAlert error={error} />
      {named.length > 0 ? (
        <ul className="lc-target-responsible">
          {named.map((item) => (
            <li key={`${item.organisation.id}`}>
              {item.organisation.name}:{' '}
              {[
                t('targets.responsible.first', { name: item.firstResponsible }),
                item.leaderInCharge ? t('targets.responsible.leader', { name: item.leaderInCharge }) : '',
                item.department ?? '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </li>
          ))}
        </ul>
      ) : null}
      {data && named.length === 0 ? (
        <p className="lc-muted">
          {t('targets.responsible.none')}{' '}
          <Link to="/responsibilities">{t('targets.responsible.assign')}</Link>
        </p>
      ) : null}
    </section>
  );
}
