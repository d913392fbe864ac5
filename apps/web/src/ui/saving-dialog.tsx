import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from './form-dialog.tsx';
import { useMessage } from './messages.tsx';

/**
 * A dialog of fields that are saved together: `save` is called with the entries, what rests on them is asked for anew
 * (`refresh`: query keys), a refusal stands above the fields and keeps them.
 */
export function SavingDialog<Entries extends object>(props: {
  title: string;
  ok: string;
  initial: Entries;
  form?: FormInstance<Entries>;
  save: (entries: Entries) => Promise<unknown>;
  refresh: readonly string[];
  onClose: () => void;
  danger?: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  const refresh = () =>
    Promise.all(props.refresh.map((name) => queries.invalidateQueries({ queryKey: [name] })));
  const save = useMutation({
    mutationFn: props.save,
    onSuccess: async () => {
      message.success(t('common.saved'));
      props.onClose();
      await refresh();
    },
  });
  return (
    <FormDialog<Entries>
      title={props.title}
      act={props.ok}
      danger={props.danger ?? false}
      initial={props.initial}
      {...(props.form ? { form: props.form } : {})}
      error={save.error}
      pending={save.isPending}
      onSubmit={(entries) => save.mutate({ ...props.initial, ...entries })}
      onClose={props.onClose}
    >
      {props.children}
    </FormDialog>
  );
}
