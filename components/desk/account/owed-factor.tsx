'use client'
import { SetUpFactor } from '#components/desk/account/set-up-factor.tsx'
import { api } from '#components/desk/api.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Providers } from '#components/desk/shell/providers.tsx'
import { Door, DOOR_FORM, DoorTitle } from '#components/desk/sign-in/door.tsx'
import { t } from '#domain/messages/t.ts'

/** Replaces the desk for an editor or admin who must enrol a second factor, until they have one. */
export function OwedFactor({ paper }: { paper: string }) {
  const leave = async () => {
    await api.send('POST', '/api/auth/sign-out')
    window.location.assign('/desk/sign-in')
  }
  return (
    <Providers>
      <Door paper={paper} words={t('This newsroom requires a second factor of editors and admins.')}>
        <div className={DOOR_FORM}>
          <DoorTitle
            title={t('Set up your second factor')}
            hint={t('A code from your phone, in addition to the password. It takes two minutes; then the desk opens.')}
          />
          <SetUpFactor onDone={() => window.location.assign('/desk')} />
          <p>
            <Button kind="quiet" size="small" onClick={() => void leave()}>
              {t('Sign out')}
            </Button>
          </p>
        </div>
      </Door>
    </Providers>
  )
}
