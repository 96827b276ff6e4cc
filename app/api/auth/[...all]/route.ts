import { authRoute } from '#app/api/auth/auth-route.ts'

export { authRoute as DELETE, authRoute as GET, authRoute as PATCH, authRoute as POST, authRoute as PUT }
