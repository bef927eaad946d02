import { answerJobs } from './answer-jobs.ts'
import { partyDocx } from './party-docx.ts'

// The thread in which documents are written: a hall that votes does not wait for a long table.
answerJobs(partyDocx)
