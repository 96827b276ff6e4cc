'use client'
import { SectionTitle } from '#components/desk/parts/bar/section-title.tsx'
import { Checkbox } from '#components/desk/parts/field/checkbox.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { useSignInRules } from '#components/desk/people/use-people.ts'
import { t } from '#domain/messages/t.ts'

/** The switch that requires a second factor of editors and admins. Saved at once. */
export function SignInRule() {
  const { rules, change } = useSignInRules()
  if (!rules) return null
  const isAsked = rules.secondFactor === 'editors'
  return (
    <div className="grid gap-2">
      <SectionTitle>{t('Second factor')}</SectionTitle>
      <Checkbox
        name={t('Editors and admins must have one')}
        isOn={isAsked}
        onChange={(isOn) => change({ secondFactor: isOn ? 'editors' : 'optional' })}
      />
      <p className={HINT}>
        {isAsked
          ? t('Those without one set it up when they next open the desk; until then their API keys do not work.')
          : t('Everybody can set one up in their account.')}
      </p>
    </div>
  )
}
