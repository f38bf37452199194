class Config:
    size = 10
    ratio = size / 0

#= stderr
#| Traceback (most recent call last):
#|   File "in_class_body.py", line 1, in <module>
#|     class Config:
#|         size = 10
#|         ratio = size / 0
#|   File "in_class_body.py", line 3, in Config
#|     ratio = size / 0
#|             ~~~~~^~~
#| ZeroDivisionError: division by zero
#= status 1
