import { Notice } from '#components/desk/parts/feedback/notice.tsx'
import { firstLines } from '#domain/import/plan/first-lines.ts'
import type { ImportPlan } from '#domain/import/plan/import-plan.ts'
import { t } from '#domain/messages/t.ts'

const LINES = {
  stories: (n) => t('{n, plural, one {# story or page} other {# stories and pages}}', { n }),
  public: (n) => t('{n, number} will be public', { n }),
  addresses: (n) => t('{n, plural, one {# has} other {# have}} no old address', { n }),
  sections: (n) => t('{n, plural, one {# section} other {# sections}}', { n }),
  files: (n) => t('{n, plural, one {# file stays} other {# files stay}}', { n }),
  refused: (n) => t('{n, number} refused', { n }),
}

const ADVICE = {
  stories: (_, { left }) =>
    left.length > 0 ? 'What does not come is under “Not imported”.' : 'That is all of the export.' /* TODO pattern */,
  public: ({ isBad }, { counts }) =>
    isBad
      ? `${counts.publicInSource.toLocaleString('en')} are public there. Publish the others here afterwards: see “Become drafts”.`
      : 'As on the old site.' /* TODO pattern */,
  addresses: ({ isBad }, { format }) =>
    !isBad
      ? 'Every old address will lead here.'
      : format === 'markdown'
        ? 'Read the export again and enter how the site made addresses.'
        : 'Add a CSV of redirects as another import.' /* TODO pattern */,
  sections: () => t('Change them below under “What becomes of what”.'),
  files: ({ count }) =>
    count > 0 ? 'Choose where they are, below under “Missing pictures”.' : 'None is missing.' /* TODO pattern */,
  refused: ({ isBad }) =>
    isBad ? 'Mend them in the old system: see “Refused records”.' : 'Nothing to do.' /* TODO pattern */,
}

/** Whether all comes as it was: the first lines of a plan, each with what to do, those that are wrong as notices. */
export function PlanVerdict({ plan }: { plan: ImportPlan }) {
  const lines = firstLines(plan).map((line) => ({
    ...line,
    text: LINES[line.key](line.count),
    advice: ADVICE[line.key](line, plan),
  }))
  if (lines.every(({ count }) => count === 0)) return null
  return (
    <>
      <p className="leading-[1.35] font-bold">{lines.map(({ text }) => text).join('; ')}</p>
      {lines
        .filter(({ isBad }) => isBad)
        .map(({ key, text, advice }) => (
          <Notice key={key} tone="refusal">
            <b>{text}.</b> {advice}
          </Notice>
        ))}
      <ul className="grid gap-1">
        {lines
          .filter(({ isBad }) => !isBad)
          .map(({ key, text, advice }) => (
            <li key={key}>
              <b>{text}.</b> {advice}
            </li>
          ))}
      </ul>
    </>
  )
}
