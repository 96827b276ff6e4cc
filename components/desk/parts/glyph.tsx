import type { Status } from '#domain/workflow/decide.ts'

type Mark = Status | 'changed'

/** The icon of a state; its word is always beside it. */
export function Glyph({ mark }: { mark: Mark }) {
  return (
    <svg className="size-3.5 flex-none" viewBox="0 0 14 14" aria-hidden="true">
      {drawings[mark]}
    </svg>
  )
}

const ring = { cx: 7, cy: 7, r: 5.25, fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 }
const drawings = {
  draft: <circle {...ring} strokeDasharray="2.4 1.72" />,
  'in-review': (
    <>
      <circle {...ring} />
      <path d="M7 2.5a4.5 4.5 0 0 1 0 9z" fill="currentColor" />
    </>
  ),
  scheduled: (
    <>
      <circle {...ring} />
      <path d="M7 4v3.2l2 1.3" fill="none" stroke="currentColor" strokeWidth={1.5} strokeLinecap="round" />
    </>
  ),
  published: <circle cx={7} cy={7} r={6} fill="currentColor" />,
  changed: (
    <>
      <circle cx={6.5} cy={7.5} r={5.5} fill="currentColor" />
      <circle cx={11} cy={3} r={3} className="fill-sheet" />
      <circle cx={11} cy={3} r={2} className="fill-amber" />
    </>
  ),
  withdrawn: (
    <>
      <circle {...ring} />
      <path d="M3.5 10.5l7-7" stroke="currentColor" strokeWidth={1.5} />
    </>
  ),
}
