'use client'
import { SectionTitle } from '#components/desk/parts/bar/section-title.tsx'
import { Checkbox } from '#components/desk/parts/field/checkbox.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { useSignInRules } from '#components/desk/people/use-people.ts'
import { peopleWords as words } from '#components/desk/words/people.ts'

/** The switch that requires a second factor of editors and admins. Saved at once. */
export function SignInRule() {
  const { rules, change } = useSignInRules()
  if (!rules) return null
  const isAsked = rules.secondFactor === 'editors'
  return (
    <div className="grid gap-2">
      <SectionTitle>{words.rule.title}</SectionTitle>
      <Checkbox
        name={words.rule.required}
        isOn={isAsked}
        onChange={(isOn) => change({ secondFactor: isOn ? 'editors' : 'optional' })}
      />
      <p className={HINT}>{isAsked ? words.rule.requiredHint : words.rule.optionalHint}</p>
    </div>
  )
}
