import { CircleAlert } from 'lucide-react'
import { Banner } from '#components/desk/parts/banner.tsx'
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
      <p className="import-verdict">{lines.map(({ text }) => text).join('; ')}</p>
      {lines
        .filter(({ isBad }) => isBad)
        .map(({ key, text, advice }) => (
          <Banner key={key} tone="bad" icon={CircleAlert}>
            <b>{text}.</b> {advice}
          </Banner>
        ))}
      <ul>
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
