import { CircleAlert } from 'lucide-react'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { WHY } from '#components/desk/parts/field/control-look.ts'

/** The reason why a request was refused, which belongs to no field; nothing if there is none. */
export function Refusal({ of: reason }: { of: string | null }) {
  if (reason === null || reason === '') return null
  return (
    <p className={WHY} role="alert">
      <Icon of={CircleAlert} className="mt-[0.15em]" />
      {reason}
    </p>
  )
}
