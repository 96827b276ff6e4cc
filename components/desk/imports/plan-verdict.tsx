import { Notice } from '#components/desk/parts/feedback/notice.tsx'
import { type FirstLine, firstLines } from '#domain/import/plan/first-lines.ts'
import type { ImportPlan } from '#domain/import/plan/import-plan.ts'
import { t } from '#domain/messages/t.ts'

/** Says one of the first lines of a plan. */
function textOf({ key, count: n }: FirstLine): string {
  switch (key) {
    case 'stories':
      return t('{n, plural, one {# story or page} other {# stories and pages}}', { n })
    case 'public':
      return t('{n, number} will be public', { n })
    case 'addresses':
      return t('{n, plural, one {# has no old address} other {# have no old address}}', { n })
    case 'sections':
      return t('{n, plural, one {# section} other {# sections}}', { n })
    case 'files':
      return t('{n, plural, one {# file stays} other {# files stay}}', { n })
    case 'refused':
      return t('{n, number} refused', { n }, 'records')
  }
}

/** Says what to do about one of the first lines of a plan. */
function adviceOf({ key, count, isBad }: FirstLine, { left, counts, format }: ImportPlan): string {
  switch (key) {
    case 'stories':
      return left.length > 0 ? t('What does not come is under “Not imported”.') : t('That is all of the export.')
    case 'public':
      return isBad
        ? t(
            '{n, plural, one {# is public there.} other {# are public there.}} Publish the others here afterwards: see “Become drafts”.',
            { n: counts.publicInSource },
          )
        : t('As on the old site.')
    case 'addresses':
      if (!isBad) return t('Every old address will lead here.')
      return format === 'markdown'
        ? t('Read the export again and enter how the site made addresses.')
        : t('Add a CSV of redirects as another import.')
    case 'sections':
      return t('Change them below under “What becomes of what”.')
    case 'files':
      return count > 0
        ? t('Choose where they are, below under “Missing pictures”.')
        : t('None is missing.', {}, 'pictures and files')
    case 'refused':
      return isBad ? t('Mend them in the old system: see “Refused records”.') : t('Nothing to do.')
  }
}

/** Whether all comes as it was: the first lines of a plan, each with what to do, those that are wrong as notices. */
export function PlanVerdict({ plan }: { plan: ImportPlan }) {
  const lines = firstLines(plan).map((line) => ({
    ...line,
    text: textOf(line),
    advice: adviceOf(line, plan),
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
