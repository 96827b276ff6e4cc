'use client'
import { ShieldAlert, ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { PasswordStep } from '#components/desk/account/password-step.tsx'
import { RecoveryCodes } from '#components/desk/account/recovery-codes.tsx'
import { SetUpFactor } from '#components/desk/account/set-up-factor.tsx'
import { useEndFactor, useNewCodes, useSecondFactor } from '#components/desk/account/use-account.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { SecondFactorView } from '#domain/newsroom-views.ts'

type Doing = 'nothing' | 'setting-up' | 'new-codes' | 'ending'

/** Shows the signed-in person's second factor and lets them set it up, renew its recovery codes or remove it. */
export function FactorPart() {
  const factor = useSecondFactor()
  const [doing, setDoing] = useState<Doing>('nothing')
  const stop = () => setDoing('nothing')
  if (!factor.data) return <p className="hint">{factor.error ? 'This could not be read.' : 'Reading…'}</p>
  if (doing === 'setting-up') return <SetUpFactor onDone={stop} onCancel={stop} />
  if (doing === 'new-codes') return <NewCodes onDone={stop} />
  if (doing === 'ending') return <Ending onDone={stop} />
  return <Shown factor={factor.data} onDo={setDoing} />
}

function Shown({ factor, onDo }: { factor: SecondFactorView; onDo: (doing: Doing) => void }) {
  const { said } = useNewsroom()
  const { isOn, since, codesLeft, isRequired } = factor
  if (!isOn) {
    return (
      <div className="stack">
        <p className="factor off">
          <ShieldAlert className="i" aria-hidden="true" /> off: the password alone signs you in
        </p>
        <p>
          <button type="button" className="btn primary" onClick={() => onDo('setting-up')}>
            Set it up
          </button>
        </p>
      </div>
    )
  }
  return (
    <div className="stack">
      <p className="factor yes">
        <ShieldCheck className="i" aria-hidden="true" /> on since {said(since ?? 0)}
      </p>
      <p className={codesLeft < 3 ? 'late' : undefined}>
        {codesLeft === 1 ? '1 recovery code is' : `${codesLeft} recovery codes are`} left.
      </p>
      <div className="row-flex">
        <button type="button" className="btn" onClick={() => onDo('new-codes')}>
          New recovery codes
        </button>
        {!isRequired && (
          <button type="button" className="btn danger" onClick={() => onDo('ending')}>
            Turn it off
          </button>
        )}
      </div>
      {isRequired && <p className="hint">The paper asks its editors and admins for one.</p>}
    </div>
  )
}

function NewCodes({ onDone }: { onDone: () => void }) {
  const made = useNewCodes()
  if (made.data) return <RecoveryCodes codes={made.data.recoveryCodes} onDone={onDone} />
  return (
    <PasswordStep
      hint="The codes that you have now are worth nothing then."
      does={made.isPending ? 'Making them…' : 'Make new codes'}
      isBusy={made.isPending}
      error={made.error}
      onPassword={(password) => made.mutate({ password })}
      onCancel={onDone}
    />
  )
}

function Ending({ onDone }: { onDone: () => void }) {
  const end = useEndFactor()
  return (
    <PasswordStep
      hint="The password alone signs you in then, and the recovery codes are worth nothing."
      does="Turn it off"
      isBusy={end.isPending}
      error={end.error}
      onPassword={(password) => end.mutate({ password }, { onSuccess: onDone })}
      onCancel={onDone}
    />
  )
}
