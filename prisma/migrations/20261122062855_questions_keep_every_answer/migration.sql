-- The table is empty: no version of the program has written into it.
-- AlterTable
ALTER TABLE "UpwardQuestion" DROP COLUMN "answer",
DROP COLUMN "answeredAt",
DROP COLUMN "answeredBy",
DROP COLUMN "askedBy",
DROP COLUMN "askedById",
DROP COLUMN "text",
ADD COLUMN     "data" JSONB NOT NULL,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;
