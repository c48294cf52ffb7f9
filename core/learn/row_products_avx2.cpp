// Its instances of Eigen's templates must not stand in for those of other files, which run on any processor.
#define Eigen EigenAvx2
#define ASSAY_MULTIPLY_ROWS multiplyRowsAvx2
#include "core/learn/row_products_body.h"
