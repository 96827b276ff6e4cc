'use client'
import { catchError } from 'next/error'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { t } from '#domain/messages/t.ts'

/** The name of the part, for its message. */
type Props = { label: string }

/** Keeps an error in a part of the frame: a line says which part is missing, and the rail goes on. */
export const PartBoundary = catchError(({ label }: Props) => (
  <p className={HINT} role="alert" data-fault="part">
    {t('“{name}” could not be shown.', { name: label })}
  </p>
))
