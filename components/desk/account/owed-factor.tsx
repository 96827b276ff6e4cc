'use client'
import { SetUpFactor } from '#components/desk/account/set-up-factor.tsx'
import { api } from '#components/desk/api.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Providers } from '#components/desk/shell/providers.tsx'
import { Door, DOOR_FORM, DoorTitle } from '#components/desk/sign-in/door.tsx'
import { accountWords as words } from '#components/desk/words/account.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'

/** Replaces the desk for an editor or admin who must enrol a second factor, until they have one. */
export function OwedFactor({ paper }: { paper: string }) {
  const leave = async () => {
    await api.send('POST', '/api/auth/sign-out')
    window.location.assign('/desk/sign-in')
  }
  return (
    <Providers>
      <Door paper={paper} words={words.mustSetUp.aside}>
        <div className={DOOR_FORM}>
          <DoorTitle title={words.mustSetUp.title} hint={words.mustSetUp.hint} />
          <SetUpFactor onDone={() => window.location.assign('/desk')} />
          <p>
            <Button kind="quiet" size="small" onClick={() => void leave()}>
              {everyScreenWords.signOut}
            </Button>
          </p>
        </div>
      </Door>
    </Providers>
  )
}
