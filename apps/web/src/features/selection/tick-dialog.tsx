import {
  type getTermChange,
  type TermChange,
  tickStage,
} from '@lianchuang/domain/selection/term-changes-contract';
import { Checkbox, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/use-session.ts';
import { DateField } from '../../ui/date-field.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useSelectionChange } from './use-selection-change.ts';

type Village = z.output<(typeof getTermChange)['response']>['villages'][number];

/** Ticks a stage off for the villages of a township, or takes it back. */
export function TickDialog(props: { term: TermChange; villages: readonly Village[]; onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { term, villages } = props;
  const stages = term.stages.filter((s) => s.by === 'tick');
  const townships = [...new Map(villages.map((v) => [v.supervisorId, v.supervisor]))];
  const [stageId, setStageId] = useState(stages[0]?.id ?? '');
  const [township, setTownship] = useState(townships[0]?.[0] ?? '');
  const [undo, setUndo] = useState(false);
  const [reachedOn, setReachedOn] = useState(today);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const nth = term.stages.findIndex((s) => s.id === stageId);
  // Those for whom there is something to tick, or to take back.
  const offered = villages.filter((v) => v.supervisorId === township && (v.reached[nth] != null) === undo);
  const picked = offered.filter((v) => chosen.includes(v.organisation.id)).map((v) => v.organisation.id);
  const save = useSelectionChange(
    () =>
      api(tickStage, {
        params: { id: term.id },
        body: { stageId, organisationIds: picked, reachedOn: undo ? null : reachedOn },
      }),
    props.onClose,
  );
  return (
    <Modal
      open
      title={t('selection.tick')}
      okText={t(undo ? 'selection.untick-count' : 'selection.tick-count', { count: picked.length })}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: picked.length === 0 || reachedOn === '' }}
      confirmLoading={save.isPending}
      onOk={() => save.mutate(undefined)}
      onCancel={props.onClose}
    >
      <ProblemAlert error={save.error} />
      <div className="lc-selection-form">
        <label htmlFor="tick-stage">{t('selection.stage')}</label>
        <Select
          id="tick-stage"
          value={stageId}
          onChange={setStageId}
          options={stages.map((s) => ({ value: s.id, label: s.title }))}
        />
        {townships.length > 1 ? (
          <>
            <label htmlFor="tick-township">{t('selection.township')}</label>
            <Select
              id="tick-township"
              value={township}
              onChange={setTownship}
              options={townships.map(([value, label]) => ({ value, label }))}
            />
          </>
        ) : null}
        <Radio.Group
          aria-label={t('selection.tick')}
          value={undo}
          onChange={(event) => setUndo(event.target.value as boolean)}
          options={[
            { value: false, label: t('selection.tick-on') },
            { value: true, label: t('selection.tick-off') },
          ]}
        />
        {undo ? null : (
          <>
            <label htmlFor="tick-on">{t('selection.reached-on')}</label>
            <DateField id="tick-on" value={reachedOn} max={today} onChange={setReachedOn} />
          </>
        )}
        {offered.length === 0 ? (
          <p className="lc-muted">{t(undo ? 'selection.none-ticked' : 'selection.all-ticked')}</p>
        ) : (
          <>
            <Checkbox
              checked={picked.length === offered.length}
              indeterminate={picked.length > 0 && picked.length < offered.length}
              onChange={(event) =>
                setChosen(event.target.checked ? offered.map((v) => v.organisation.id) : [])
              }
            >
              {t('common.table.select-all', { count: offered.length })}
            </Checkbox>
            <Checkbox.Group
              className="lc-selection-villages"
              value={picked}
              onChange={(ids) => setChosen(ids)}
              options={offered.map((v) => ({ value: v.organisation.id, label: v.organisation.name }))}
            />
          </>
        )}
      </div>
    </Modal>
  );
}
