import type { ReactNode } from 'react'
import { type ImportChange, useChangeImport } from '#components/desk/imports/use-imports.ts'
import type { ButtonKind } from '#components/desk/parts/button/button-look.ts'
import { Button } from '#components/desk/parts/button/button.tsx'

type Props = ImportChange & {
  id: number
  kind?: ButtonKind
  isOff?: boolean
  /** Its label while the request runs. */
  busy?: string
  done?: string
  onDone?: () => void
  children: ReactNode
}

/** A button that changes an import: starts or stops a job, or deletes it. */
export function ChangeButton({ id, method, path, kind, isOff, busy, children, ...more }: Props) {
  const { act, isPending } = useChangeImport(id, more)
  return (
    <Button kind={kind} isOff={isOff === true} isBusy={isPending} busy={busy} onClick={() => act({ method, path })}>
      {children}
    </Button>
  )
}
