import { answerAuth } from '#adapters/auth/answer-auth.ts'

type Context = { params: Promise<{ nextauth: string[] }> }

const answer = async (request: Request, { params }: Context): Promise<Response> => answerAuth(request, (await params).nextauth)

export { answer as GET, answer as POST }
