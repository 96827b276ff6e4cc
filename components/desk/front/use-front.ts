import { useQuery } from '@tanstack/react-query'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { frontQueries } from '#components/desk/queries/front-queries.ts'
import { receiptQueries } from '#components/desk/queries/receipt-queries.ts'
import type { FrontSlots } from '#domain/article/front/front-slots.ts'

/** Renders a preview of the front with these slots; null means the public front. */
export const useSheet = (slots: FrontSlots | null, isAsked: boolean) =>
  useQuery({ ...frontQueries.sheet(slots), enabled: isAsked })

/** Options that every act on the front shares: the queries that it reads again, and the sentence of a refusal. */
export const FRONT_ACT = {
  renews: [frontQueries.all, receiptQueries.latest('front').queryKey],
  refusal: errorSentence,
} as const
