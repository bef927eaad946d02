-- AlterTable
ALTER TABLE "ProgrammeUse" ADD COLUMN     "discussed" INTEGER,
ADD COLUMN     "version" INTEGER NOT NULL;
