-- AlterTable
ALTER TABLE "MonthlyRemark" ADD COLUMN     "byRole" TEXT NOT NULL,
ADD COLUMN     "enteredAt" TIMESTAMPTZ(3);
