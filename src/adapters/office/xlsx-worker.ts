import { answerJobs } from './answer-jobs.ts'
import { workbookXlsx } from './workbook-xlsx.ts'

// The thread in which spreadsheets are written: a hall that votes does not wait for five thousand rows.
answerJobs(workbookXlsx)
