import type { ReactNode } from 'react'

export type Step = { icon: ReactNode; name: string; says?: string | false; act?: ReactNode; isDone?: boolean }

/** A list of what can be done next: each with an icon, a sentence and the button or link that begins it. */
export const Steps = ({ of: steps }: { of: readonly Step[] }) => (
  <ul className="grid">
    {steps.map(({ icon, name, says, act, isDone }) => (
      <li
        key={name}
        className={`grid grid-cols-[1.25rem_1fr_auto] items-center gap-3 border-t border-rule py-2 phone:grid-cols-[1.25rem_1fr] phone:[&>:nth-child(3)]:col-start-2 phone:[&>:nth-child(3)]:justify-self-start ${isDone ? 'text-ink-2' : ''}`}
      >
        {icon}
        <div>
          <b>{name}</b>
          {says && <p className="text-sm text-ink-2">{says}</p>}
        </div>
        {act}
      </li>
    ))}
  </ul>
)
