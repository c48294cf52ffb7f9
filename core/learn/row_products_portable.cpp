#define ASSAY_MULTIPLY_ROWS multiplyRowsPortable
#include "core/learn/row_products_body.h"
