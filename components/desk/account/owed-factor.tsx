'use client'
import { SetUpFactor } from '#components/desk/account/set-up-factor.tsx'
import { api } from '#components/desk/api.ts'
import { Providers } from '#components/desk/shell/providers.tsx'
import { Door } from '#components/desk/sign-in/door.tsx'

/** Replaces the desk for an editor or admin who must enrol a second factor, until they have one. */
export function OwedFactor({ paper }: { paper: string }) {
  const leave = async () => {
    await api.send('POST', '/api/auth/sign-out')
    window.location.assign('/desk/sign-in')
  }
  return (
    <Providers>
      <Door paper={paper} words="The paper asks its editors and admins for a second factor.">
        <div className="form">
          <h1 className="display">Set up your second factor</h1>
          <p className="lede">
            A code from your phone, beside the password. It takes two minutes; then the desk is open.
          </p>
          <SetUpFactor onDone={() => window.location.assign('/desk')} />
          <p>
            <button type="button" className="btn s quiet" onClick={() => void leave()}>
              Sign out
            </button>
          </p>
        </div>
      </Door>
    </Providers>
  )
}
