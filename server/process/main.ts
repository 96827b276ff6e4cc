import { serve } from '#server/process/serve.ts'

await serve()
