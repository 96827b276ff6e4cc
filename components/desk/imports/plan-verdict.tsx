import { Notice } from '#components/desk/parts/feedback/notice.tsx'
import { importsWords } from '#components/desk/words/imports.ts'
import { firstLines } from '#domain/import/plan/first-lines.ts'
import type { ImportPlan } from '#domain/import/plan/import-plan.ts'

const { first: words } = importsWords.plan

/** Whether all comes as it was: the first lines of a plan, each with what to do, those that are wrong as notices. */
export function PlanVerdict({ plan }: { plan: ImportPlan }) {
  const lines = firstLines(plan).map((line) => ({
    ...line,
    text: words.lines[line.key](line.count),
    advice: words.advice[line.key](line, plan),
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
