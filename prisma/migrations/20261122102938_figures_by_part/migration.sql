-- AlterTable
ALTER TABLE "UnitFigures" DROP CONSTRAINT "UnitFigures_pkey",
ADD COLUMN     "part" TEXT NOT NULL,
ALTER COLUMN "total" DROP NOT NULL,
ADD CONSTRAINT "UnitFigures_pkey" PRIMARY KEY ("unitId", "period", "part");

-- AlterTable
ALTER TABLE "FigureGroup" DROP CONSTRAINT "FigureGroup_pkey",
DROP COLUMN "period",
ADD COLUMN     "kind" TEXT NOT NULL,
ADD COLUMN     "year" INTEGER NOT NULL,
ALTER COLUMN "figures" DROP NOT NULL,
ADD CONSTRAINT "FigureGroup_pkey" PRIMARY KEY ("year", "kind", "id");

-- AlterTable
ALTER TABLE "Shortfall" ADD COLUMN     "openedOn" DATE,
ADD COLUMN     "remediedOn" DATE;

-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN     "counted" JSONB;

-- AlterTable
ALTER TABLE "CellFigures" ADD COLUMN     "published" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "FigureOrder" (
    "unitId" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "FigureOrder_pkey" PRIMARY KEY ("unitId","period","reason")
);

-- Found by the job that publishes, every second. Of many million rows few are stale.
CREATE INDEX "CellFigures_stale" ON "CellFigures"("period", "part") WHERE "version" <> "published";
