-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN     "groupId" TEXT;

-- CreateTable
CREATE TABLE "CellGroup" (
    "cellId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "headId" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "members" JSONB NOT NULL,

    CONSTRAINT "CellGroup_pkey" PRIMARY KEY ("cellId","id")
);
