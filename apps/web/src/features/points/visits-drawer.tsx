import type { Leader } from '@lianchuang/domain/points/contract';
import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';

/** The visits of a liaison point, the latest first: what was found and what was solved. */
export function VisitsDrawer(props: {
  title: string;
  visits: NonNullable<Leader['point']>['visits'];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Drawer open title={props.title} onClose={props.onClose}>
      <ul className="lc-points-visits">
        {props.visits.map((visit) => (
          <li key={visit.id}>
            <p>
              <strong>{visit.on}</strong> <span className="lc-muted">{visit.by}</span>
            </p>
            <p>{t('points.found-what', { what: visit.found })}</p>
            <p>{visit.solved ? t('points.solved-so', { what: visit.solved }) : t('points.not-solved')}</p>
          </li>
        ))}
      </ul>
    </Drawer>
  );
}
