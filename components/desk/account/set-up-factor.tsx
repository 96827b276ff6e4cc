'use client'
import { z } from 'zod'
import { PasswordStep } from '#components/desk/account/password-step.tsx'
import { QrPicture } from '#components/desk/account/qr-picture.tsx'
import { RecoveryCodes } from '#components/desk/account/recovery-codes.tsx'
import { useConfirmation, useOffer } from '#components/desk/account/use-account.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { CodeField } from '#components/desk/parts/field/code-field.tsx'
import { Form } from '#components/desk/parts/form/form.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { accountWords as words } from '#components/desk/words/account.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'

const codeFields = z.strictObject({ code: z.string().min(1) })

type Props = { onDone: () => void; onCancel?: () => void }

/** Sets up a second factor in three steps: the password, the QR code with a first code, the recovery codes. */
export function SetUpFactor({ onDone, onCancel }: Props) {
  const offer = useOffer()
  const confirmation = useConfirmation()
  if (confirmation.data) return <RecoveryCodes codes={confirmation.data.recoveryCodes} onDone={onDone} />
  if (!offer.data) {
    return (
      <PasswordStep
        does={offer.isPending ? words.setUp.checking : words.setUp.continue}
        isBusy={offer.isPending}
        error={offer.error}
        onPassword={(password) => offer.mutate({ password })}
        onCancel={onCancel}
      />
    )
  }
  return <FirstCode {...offer.data} onCode={confirmation.mutateAsync} onCancel={onCancel} />
}

type FirstCodeProps = {
  secret: string
  address: string
  onCode: (body: { code: string }) => Promise<unknown>
  onCancel: (() => void) | undefined
}

function FirstCode({ secret, address, onCode, onCancel }: FirstCodeProps) {
  const form = useDeskForm({
    schema: codeFields,
    start: { code: '' },
    says: { code: words.setUp.codeMissing },
    send: onCode,
  })
  return (
    <Form
      form={form}
      does={words.setUp.turnOn}
      doing={words.setUp.checking}
      isGuarded={false}
      actions={onCancel && <Button onClick={onCancel}>{everyScreenWords.cancel}</Button>}
    >
      <p>{words.setUp.hint}</p>
      <div className="offer">
        <QrPicture text={address} label={words.setUp.qrCode} />
        <div className="stack">
          <p>
            <b>{words.setUp.key}</b>
            <br />
            <code className="secret">{secret.replace(/(.{4})/g, '$1 ').trim()}</code>
          </p>
          <a className="link" href={address}>
            {words.setUp.openApp}
          </a>
        </div>
      </div>
      <CodeField name="code" hasFocus />
      <p className="hint">{words.setUp.signedOutElsewhere}</p>
    </Form>
  )
}
