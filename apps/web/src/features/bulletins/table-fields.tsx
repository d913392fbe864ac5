import { assembledRows, type PublicationTable } from '@lianchuang/domain/publications/tables';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../../ui/published-table.tsx';

/** The cells of a draft's table: each may be put into other words, and back to what the figures gave. */
export function TableFields(props: { name: number; onDrop: () => void }) {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const at = ['sections', props.name, 'table'];
  const table: PublicationTable | undefined = Form.useWatch(at, { form, preserve: true });
  if (!table) return null;
  return (
    <div className="lc-bulletin-table">
      <table>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {assembledRows(table).map((cells, r) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own
            <tr key={r}>
              {cells.map((assembled, c) => (
                <td key={table.columns[c] ?? c}>
                  <Form.Item name={[props.name, 'table', 'rows', r, c]} noStyle>
                    <Input.TextArea autoSize maxLength={400} aria-label={nameOf(table, r, c)} />
                  </Form.Item>
                  {(table.rows[r]?.[c] ?? '') === assembled ? null : (
                    <span className="lc-muted">
                      {t('bulletins.by-register', { value: assembled })}{' '}
                      <Button
                        type="link"
                        size="small"
                        onClick={() => form.setFieldValue([...at, 'rows', r, c], assembled)}
                      >
                        {t('bulletins.put-back')}
                      </Button>
                    </span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Button type="text" onClick={props.onDrop}>
        {t('bulletins.table-drop')}
      </Button>
    </div>
  );
}
