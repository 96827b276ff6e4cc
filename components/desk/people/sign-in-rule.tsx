'use client'
import { useId } from 'react'
import { useSignInRules } from '#components/desk/people/use-people.ts'

/** The switch that requires a second factor of editors and admins. Saved at once. */
export function SignInRule() {
  const id = useId()
  const { rules, change } = useSignInRules()
  if (!rules) return null
  const isAsked = rules.secondFactor === 'editors'
  return (
    <div className="stack">
      <h2 className="head2">Second factor</h2>
      <label className="tick" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={isAsked}
          onChange={(event) => change({ secondFactor: event.target.checked ? 'editors' : 'optional' })}
        />
        <span>Editors and admins must have one</span>
      </label>
      <p className="hint">
        {isAsked
          ? 'Who has none sets it up before anything else, and their keys wait until then.'
          : 'Everybody may set one up in their account.'}
      </p>
    </div>
  )
}
