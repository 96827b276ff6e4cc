'use client'
import { useId } from 'react'
import { useSignInRules } from '#components/desk/people/use-people.ts'
import { peopleWords as words } from '#components/desk/words/people.ts'

/** The switch that requires a second factor of editors and admins. Saved at once. */
export function SignInRule() {
  const id = useId()
  const { rules, change } = useSignInRules()
  if (!rules) return null
  const isAsked = rules.secondFactor === 'editors'
  return (
    <div className="stack">
      <h2 className="head2">{words.rule.title}</h2>
      <label className="tick" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={isAsked}
          onChange={(event) => change({ secondFactor: event.target.checked ? 'editors' : 'optional' })}
        />
        <span>{words.rule.required}</span>
      </label>
      <p className="hint">{isAsked ? words.rule.requiredHint : words.rule.optionalHint}</p>
    </div>
  )
}
