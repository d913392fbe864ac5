import { shareOf } from '@lianchuang/domain/appraisal/rules';
import { type Purpose, scales, type Tally } from '@lianchuang/domain/ballots/rules';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../lib/format.ts';
import './ballot-result.css';

/** What was answered, question by question, in numbers and as a bar. */
export function BallotResult(props: {
  purpose: Purpose;
  questions: readonly string[];
  tally: Tally;
  voices: number;
}) {
  const { t } = useTranslation();
  const scale = scales[props.purpose];
  const share = props.purpose === 'appraisal';
  return (
    <section className="lc-box">
      <h2>{t('ballots.result', { count: props.voices })}</h2>
      <div
        className="lc-result"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls on a phone, so the keyboard must reach it
        tabIndex={0}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{t('ballots.question')}</th>
              {scale.map((choice) => (
                <th key={choice} scope="col">
                  {t(`ballots.choice.${choice}`)}
                </th>
              ))}
              {share ? <th scope="col">{t('ballots.share')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {props.questions.map((question, q) => {
              const counts = props.tally[q] ?? [];
              const all = counts.reduce((sum, n) => sum + n, 0);
              return (
                <tr key={question}>
                  <th scope="row">
                    {question}
                    <span className="lc-result-bar" aria-hidden="true">
                      {counts.map((n, i) => (
                        <i key={scale[i]} style={{ width: `${all === 0 ? 0 : (n / all) * 100}%` }} />
                      ))}
                    </span>
                  </th>
                  {counts.map((n, i) => (
                    <td key={scale[i]}>{formatNumber(n)}</td>
                  ))}
                  {share ? <td>{shareOf(counts)}</td> : null}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
