import type { memberStructure } from '@lianchuang/domain/members/contract';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { formatNumber, formatShare } from '../../lib/format.ts';
import { HeadFigures } from '../../ui/term-list.tsx';
import { StructureChart } from './structure-chart.tsx';
import { higherEducations, partOf, withoutEmptyEnds } from './structure-findings.ts';

export type Structure = z.output<(typeof memberStructure)['response']>;

/** The figures of one organisation with all below it, and a picture of each way to divide its members. */
export function StructureFigures(props: { structure: Structure }) {
  const { t } = useTranslation();
  const { structure } = props;
  const { total, byAge, bySex, byEducation, byYears } = structure;
  const bands = useMemo(() => {
    const labelled = (counted: Structure['byAge'], words: string) =>
      counted.map(({ key, count }) => ({ key, count, label: t(`members.${words}.${key}`) }));
    return {
      age: labelled(byAge, 'ages'),
      sex: labelled(bySex, 'sex'),
      education: withoutEmptyEnds(labelled(byEducation, 'education')),
      years: labelled(byYears, 'years'),
    };
  }, [byAge, bySex, byEducation, byYears, t]);
  const words = ({ count, share }: { count: number; share: number }) => ({
    count: formatNumber(count),
    share: formatShare(share),
  });
  const figures: [name: string, value: string][] = [
    [t('members.structure.total'), formatNumber(total)],
    [t('members.probationary'), formatNumber(structure.probationary)],
    [t('members.structure.average-age'), formatNumber(structure.averageAge, 'years')],
    [t('members.structure.over-60'), formatShare(structure.over60 / total)],
    [t('field.capableVillager'), formatNumber(structure.capableVillagers)],
  ];
  return (
    <>
      <HeadFigures figures={figures} />
      <div className="lc-structure-charts">
        <div className="lc-card">
          <StructureChart
            finding={t('members.structure.age-finding', {
              old: formatShare(structure.over60 / total),
              young: formatShare(partOf(byAge, ['under-30']).share),
            })}
            of={t('members.age')}
            bands={bands.age}
            total={total}
          />
        </div>
        <div className="lc-card">
          <StructureChart
            finding={t('members.structure.education-finding', words(partOf(byEducation, higherEducations)))}
            of={t('field.education')}
            bands={bands.education}
            total={total}
          />
        </div>
        <div className="lc-card">
          <StructureChart
            finding={t('members.structure.years-finding', words(partOf(byYears, ['30-39', 'over-40'])))}
            of={t('members.structure.years')}
            bands={bands.years}
            total={total}
          />
        </div>
        <div className="lc-card">
          <StructureChart
            finding={t('members.structure.sex-finding', words(partOf(bySex, ['female'])))}
            of={t('field.sex')}
            bands={bands.sex}
            total={total}
          />
        </div>
      </div>
    </>
  );
}
