import type { Publication, PublicationBlock } from '@lianchuang/domain/publications/contract';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../lib/format.ts';

/** One notice: the latest of its kind is open, older ones open by a tap. */
export function PublicNotice(props: { notice: Publication; open: boolean }) {
  const { t } = useTranslation();
  const { notice } = props;
  return (
    <details className="lc-public-notice" open={props.open}>
      <summary>
        <strong>{notice.title}</strong>
        <span>
          {[notice.number, t('public.published-on', { date: formatDate(notice.publishedOn) })]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </summary>
      {notice.blocks.map((block, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a published copy never changes its order
        <NoticeBlock key={i} block={block} />
      ))}
    </details>
  );
}

function NoticeBlock({ block }: { block: PublicationBlock }) {
  return (
    <>
      {block.heading ? <h3>{block.heading}</h3> : null}
      {block.paragraphs?.map((text, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a published copy never changes its order
        <p key={i}>{text}</p>
      ))}
      {block.table ? <NoticeTable {...block.table} /> : null}
    </>
  );
}

/** On a phone each row stands as a card: the heading of a column before its cell. */
function NoticeTable({ columns, rows }: NonNullable<PublicationBlock['table']>) {
  return (
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, r) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a published copy never changes its order
          <tr key={r}>
            {row.map((cell, c) => (
              <td key={columns[c] ?? c} data-column={columns[c]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
